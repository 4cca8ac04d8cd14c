package fr.ess.cli.shared;

import fr.ess.domain.shared.MessageCode;

/** What can be wrong in what was typed. */
public enum UsageProblem implements MessageCode {
    COMMAND_UNKNOWN,
    COMMAND_UNKNOWN_PROPOSED,
    OPTION_UNKNOWN,
    OPTION_UNKNOWN_PROPOSED,
    OPTION_TWICE,
    ARGUMENT_MISSING,
    VALUE_MISSING,
    ARGUMENT_SURPLUS,
    VALUE_REFUSED,
    FACET_FORM,
    FACET_UNKNOWN,
    SETTING_FORM,
    SETTING_UNKNOWN,
    FACT_FORM,
    KEEP_NEEDS_SCHEME,
    TERRITORY_OR_ALL,
    FORMAT_NOT_HERE,
    COLUMNS_OF_CSV,
    FILE_WRITTEN_AND_READ,
    SERVER_ADDRESS,
    ASSEMBLY_NEEDED,
    ADD_NEEDS_TERRITORY,
    DEMO_NOT_OURS,
    DEMO_NEEDS_FILE,
    OTHER;

    @Override
    public String key() {
        return MessageCode.key("usage", this);
    }
}
