package org.truegrade.dashboard.api;

import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.util.DisconnectedClientHelper;

/** Every error of the API in one form: {@code {"error": "…"}}. */
@RestControllerAdvice(basePackageClasses = ApiErrors.class)
class ApiErrors {
    private static final Logger LOG = LoggerFactory.getLogger(ApiErrors.class);

    record Answer(String error) {}

    @ExceptionHandler
    ResponseEntity<Answer> bad(BadRequest problem) {
        return answer(HttpStatus.BAD_REQUEST, String.valueOf(problem.getMessage()));
    }

    @ExceptionHandler
    ResponseEntity<Answer> missing(MissingServletRequestParameterException problem) {
        return answer(HttpStatus.BAD_REQUEST, "the parameter " + problem.getParameterName() + " is missing");
    }

    @ExceptionHandler
    ResponseEntity<Answer> noNumber(MethodArgumentTypeMismatchException problem) {
        return answer(HttpStatus.BAD_REQUEST, problem.getName() + "=" + problem.getValue() + " is no number");
    }

    @ExceptionHandler
    ResponseEntity<Answer> none(NotFound problem) {
        return answer(HttpStatus.NOT_FOUND, String.valueOf(problem.getMessage()));
    }

    /** A browser that hangs up in the middle of a video has asked for another place of it: nothing to answer, no news. */
    @ExceptionHandler
    @Nullable
    ResponseEntity<Answer> unreadable(IOException problem) {
        if (DisconnectedClientHelper.isClientDisconnectedException(problem)) {
            return null;
        }
        LOG.warn("a trip's file cannot be read: {}", problem.getMessage());
        return answer(HttpStatus.INTERNAL_SERVER_ERROR, String.valueOf(problem.getMessage()));
    }

    private static ResponseEntity<Answer> answer(HttpStatus status, String words) {
        return ResponseEntity.status(status)
                .contentType(MediaType.APPLICATION_JSON)
                .body(new Answer(words));
    }
}
