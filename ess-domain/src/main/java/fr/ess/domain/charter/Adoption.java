package fr.ess.domain.charter;

/** What one collectivité decided of a charter (décret 2000-909, art. 5). */
public record Adoption(Party collectivity, Deliberation deliberation) {}
