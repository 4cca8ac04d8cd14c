package fr.ess.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NetworkCommandsTest {

    @TempDir
    Path directory;

    private EssFixture ess;

    @BeforeEach
    void start() {
        ess = EssFixture.in(directory);
        ess.type("ess structure add ENVIE --set commune=Rennes").succeeds();
        ess.type("ess structure add ASSAD --set commune=Rennes").succeeds();
    }

    @Test
    void aNetworkHasMembersOfEveryKindDuringTheirDays() {
        ess.type("ess network add \"Réseau des collectivités\" --sigle RTES --kind collectivites")
                .succeeds();
        ess.type("ess network add Fédération --head ENVIE --about \"Ce qu’elle est.\"")
                .succeeds();
        ess.type("ess network join rtes region:Bretagne --from 2005-01-01").succeeds();
        ess.type("ess network join RTES ENVIE --from 2005-01-01 --to 2005-12-31 --source Annuaire")
                .succeeds();
        ess.type("ess network join Fédération RTES").succeeds();

        assertThat(ess.type("ess network show RTES --as-of 2005-12-31")
                        .succeeds()
                        .out())
                .contains("Réseau des collectivités (RTES), réseau de collectivités, au 31 décembre 2005")
                .contains("Membre de : Fédération")
                .containsPattern("2 membres\\R")
                .containsPattern("Bretagne +Collectivité +depuis le 1er janvier 2005 +mission")
                .containsPattern("ENVIE +Structure +du 1er janvier 2005 au 31 décembre 2005 +Annuaire");
        assertThat(ess.type("ess network show RTES --as-of 2006-01-01")
                        .succeeds()
                        .out())
                .contains("1 membre, 1 ancien");
        assertThat(ess.type("ess network list --format csv").succeeds().out())
                .contains(";Fédération;;mixed;ENVIE;;1", ";Réseau des collectivités;RTES;collectivites;;;1");
    }

    @Test
    void aMembershipEndsAndIsNotHeldTwiceOnADay() {
        ess.type("ess network add RTES").succeeds();
        ess.type("ess network join RTES ENVIE --from 2020-01-01").succeeds();
        assertThat(ess.type("ess network join RTES ENVIE --from 2021-01-01")
                        .fails(3)
                        .err())
                .contains("déjà membre de RTES");
        ess.type("ess network leave RTES ENVIE --to 2025-12-31").succeeds();
        assertThat(ess.type("ess network show RTES").succeeds().out()).contains("0 membre, 1 ancien");
        ess.type("ess network leave RTES ENVIE").fails(3);
        assertThat(ess.type("ess network show RTES --format json").succeeds().out())
                .contains("\"members\": []", "\"former_members\": 1");
    }

    @Test
    void whatCannotBeIsRefused() {
        ess.type("ess network add RTES").succeeds();
        ess.type("ess network add rtes").fails(3);
        ess.type("ess network show RTS").fails(3);
        assertThat(ess.type("ess network join RTES RTES").fails(2).err())
                .contains("RTES ne peut pas être membre de lui-même.");
        ess.type("ess network join RTES ENVIE --from 2020-01-02 --to 2020-01-01")
                .fails(2);
        ess.type("ess network join RTES Inconnue").fails(3);
        ess.type("ess structure add Envie").succeeds();
        assertThat(ess.type("ess network join RTES envie").fails(3).err()).contains("2 acteurs portent « envie »");
        ess.type("ess network add Autre --kind amicale").fails(2);
    }

    @Test
    void net2_aRelationEnteredFromOneEndReadsRightlyFromTheOther() {
        ess.type("ess link add ASSAD \"est parrainée par\" ENVIE --from 2020-01-01 --evidence charte")
                .succeeds();

        assertThat(ess.type("ess link list ENVIE").succeeds().out())
                .contains("ENVIE, au 1er juin 2026 : 1 relation")
                .contains("parraine ASSAD, depuis le 1er janvier 2020, charte");
        assertThat(ess.type("ess link list ASSAD").succeeds().out())
                .contains("est parrainé(e) par ENVIE, depuis le 1er janvier 2020, charte");
        assertThat(ess.type("ess link list ASSAD --as-of 2019-12-31").succeeds().out())
                .contains("0 relation");

        ess.type("ess link end ENVIE parraine ASSAD --to 2021-12-31").succeeds();
        assertThat(ess.type("ess link list ASSAD --as-of 2021-12-31").succeeds().out())
                .contains("du 1er janvier 2020 au 31 décembre 2021");
        ess.type("ess link remove ASSAD \"est parrainé par\" ENVIE").succeeds();
        ess.type("ess link remove ENVIE parraine ASSAD").fails(3);
    }

    @Test
    void net2_aMissionMakesItsOwnTypesOfRelationWithBothLabels() {
        assertThat(ess.type("ess link add ENVIE nourrit ASSAD").fails(2).err())
                .contains("Le type de relation « nourrit » n’existe pas. Connus : accompagne, emploie");
        ess.type("ess link add ENVIE nourrit ASSAD --backward \"est nourrie par\"")
                .succeeds();
        ess.type("ess link add ENVIE \"est nourri par\" ASSAD --from 2024-01-01")
                .fails(2);
        ess.type("ess link add ENVIE \"est nourrie par\" commune:Rennes").succeeds();
        assertThat(ess.type("ess link list commune:Rennes").succeeds().out()).contains("nourrit ENVIE");
        ess.type("ess link add ENVIE nourrit ENVIE").fails(2);
    }
}
