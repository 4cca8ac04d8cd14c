/**
 * Personal data by construction (règlement (UE) 2016/679): each personal component is declared once, where it stands,
 * with its legal ground, audience and term; publication, access, erasure and retention all read that declaration.
 */
@NullMarked
package fr.ess.domain.stakeholder.privacy;

import org.jspecify.annotations.NullMarked;
