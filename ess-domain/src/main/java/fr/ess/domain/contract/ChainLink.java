package fr.ess.domain.contract;

/** That one element allows another: a sentence its measure, a measure its envelope, a file its payment. */
public record ChainLink(ChainElement above, ChainElement below) {}
