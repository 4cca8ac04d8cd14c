package fr.ess.domain.stakeholder.privacy;

import fr.ess.domain.shared.Audience;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Declares the component of a record as a personal datum. A component that is not declared is seen by the mission alone.
 *
 * <p>Two things are never declared because they are never stored: the political label of an élu, and membership of a
 * trade union (RGPD, art. 9). A union's delegate in a development council is recorded as sitting there, not for whom:
 * the college would tell. No component, code or import has a place for either.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.RECORD_COMPONENT)
public @interface Personal {

    LegalGround ground();

    /** The widest audience that may see it; PUBLIC still needs the person's role or consent, see {@link Published}. */
    Audience audience();

    Term term();

    /** Whether erasure empties it; what is kept must not tell who the person was. */
    boolean erased() default true;
}
