package fr.ess.domain.structure;

/**
 * How what a source states of one field differs between two of its records.
 *
 * @param labelKey the key of the field's label
 * @param before the value as text, empty when the source said nothing
 * @param after the value as text, empty when the source says nothing any more
 */
public record FieldChange(String labelKey, String before, String after) {}
