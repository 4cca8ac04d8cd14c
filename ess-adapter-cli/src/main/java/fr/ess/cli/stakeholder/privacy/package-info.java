/** {@code ess gdpr}: what people are owed about their own data, and what the mission must show of it. */
@NullMarked
package fr.ess.cli.stakeholder.privacy;

import org.jspecify.annotations.NullMarked;
