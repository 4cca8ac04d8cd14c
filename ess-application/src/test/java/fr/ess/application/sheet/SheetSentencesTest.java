package fr.ess.application.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import fr.ess.application.shared.Language;
import fr.ess.application.shared.Messages;
import fr.ess.domain.shared.MessageCode;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SheetSentencesTest {

    @ParameterizedTest
    @EnumSource(Language.class)
    void everyReasonAndEveryProblemHasItsSentence(Language language) {
        Stream<MessageCode> codes =
                Stream.concat(Stream.of(MappedColumn.Reason.values()), Stream.of(MappingProblem.values()));

        assertThat(codes.map(MessageCode::key)).allMatch(Messages.in(language)::knows);
    }
}
