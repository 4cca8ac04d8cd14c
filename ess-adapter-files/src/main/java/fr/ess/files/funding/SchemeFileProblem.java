package fr.ess.files.funding;

import fr.ess.domain.shared.Message;

/** Something wrong with the file of a scheme, where it is. Lines and columns count from 1. */
public record SchemeFileProblem(int line, int column, Message message) {}
