package fr.ess.http.shared;

import fr.ess.domain.shared.ErrorCode;
import fr.ess.domain.shared.EssException;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpResponseException;
import io.javalin.http.HttpStatus;
import jakarta.inject.Inject;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Turns every failure into a problem for programs or a page for people. What is not foreseen says nothing of itself. */
final class Failures {

    private static final Logger LOG = LoggerFactory.getLogger(Failures.class);

    private final Pages pages;

    @Inject
    Failures(Pages pages) {
        this.pages = pages;
    }

    void register(RoutesConfig routes) {
        routes.exception(HttpException.class, (failure, context) -> {
            Exchange exchange = Exchange.failed(context);
            answer(exchange, exchange.problem(failure));
        });
        routes.exception(EssException.class, (failure, context) -> {
            log(failure, context);
            Exchange exchange = Exchange.failed(context);
            answer(exchange, exchange.problem(failure));
        });
        routes.exception(HttpResponseException.class, (failure, context) -> {
            Exchange exchange = Exchange.failed(context);
            answer(exchange, exchange.problem(new HttpException(error(failure, context))));
        });
        routes.exception(Exception.class, (failure, context) -> {
            LOG.error("failed on {}", context.path(), failure);
            Exchange exchange = Exchange.failed(context);
            answer(exchange, exchange.unknownFailure());
        });
    }

    /** A reader who hangs up in the middle of a download is no trouble of ours. */
    private static void log(EssException failure, Context context) {
        if (failure.code() == ErrorCode.OUTPUT_FAILED) {
            LOG.debug("not read to its end: {}", context.path());
        } else if (failure.code().kind() == ErrorCode.Kind.UNAVAILABLE) {
            LOG.warn("cannot serve {}", context.path(), failure);
        }
    }

    private static HttpError error(HttpResponseException failure, Context context) {
        if (failure.getStatus() == HttpStatus.METHOD_NOT_ALLOWED.getCode()) {
            context.header("Allow", failure.getDetails().getOrDefault("availableMethods", "GET, HEAD"));
            return HttpError.METHOD_NOT_ALLOWED;
        }
        return failure.getStatus() == HttpStatus.NOT_FOUND.getCode() ? HttpError.NOT_FOUND : HttpError.BAD_REQUEST;
    }

    private void answer(Exchange exchange, Problem problem) {
        if (exchange.hasBegun()) {
            return;
        }
        byte[] page = exchange.kind() == Route.Kind.PAGE
                ? pages.render("shared/error.jte", problem.title(), exchange, problem)
                : new byte[0];
        exchange.fail(problem, page);
    }
}
