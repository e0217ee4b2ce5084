package io.micip.local.provider;

import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// The provider's own pages: signing in with a demo account, and signing out. Nothing of what a request says is put
/// into a page.
@RestController
class SignInController {

    private static final String STYLE = """
            body{font:1.0625rem/1.5 system-ui,sans-serif;color:#1b1b1b;background:#fff;margin:0}
            main{max-width:44rem;margin:0 auto;padding:1.5rem 1rem}
            label{display:block;margin-top:1rem;font-weight:600}
            input{font:inherit;padding:.5rem;border:1px solid #565c65;width:20rem;max-width:100%}
            button{font:inherit;padding:.5rem 1rem;border:0;border-radius:.25rem;background:#005ea2;color:#fff;
            cursor:pointer;margin-top:1rem}
            table{border-collapse:collapse;width:100%} caption{text-align:left;padding:.5rem 0}
            th,td{text-align:left;padding:.375rem .5rem;border-bottom:1px solid #a9aeb1;vertical-align:middle}
            td button{margin:0;background:#fff;color:#005ea2;box-shadow:inset 0 0 0 2px #005ea2;white-space:nowrap}
            .note{background:#faf3d1;border-left:.5rem solid #936f38;padding:.75rem 1rem}
            .error{background:#f4e3db;border-left:.5rem solid #d54309;padding:.75rem 1rem}
            :focus-visible{outline:.25rem solid #2491ff;outline-offset:0}
            """;

    @GetMapping(path = "/sign-in", produces = MediaType.TEXT_HTML_VALUE)
    String signIn(CsrfToken csrf, @RequestParam(name = "error", required = false) @Nullable String error,
            @RequestParam(name = "signed-out", required = false) @Nullable String signedOut) {
        var hidden = hidden(csrf);
        return page("Sign in to the MICIP demonstration",
                (error == null
                        ? ""
                        : "<p class=\"error\" role=\"alert\">User name or password is not known. Every demo account "
                                + "has the password <code>" + DemoAccount.PASSWORD + "</code>.</p>")
                        + (signedOut == null ? "" : "<p class=\"note\" role=\"status\">You are signed out.</p>")
                        + FORM.formatted(hidden, DemoAccount.PASSWORD) + accounts(hidden));
    }

    @GetMapping(path = "/", produces = MediaType.TEXT_HTML_VALUE)
    String home(CsrfToken csrf) {
        return page("You are signed in", """
                <p>You are signed in at the demo provider.</p>
                <form method="post" action="/sign-out">%s<button type="submit">Sign out everywhere</button></form>
                """.formatted(hidden(csrf)));
    }

    private static final String FORM = """
            <p class="note">This is a demonstration provider. Its accounts are no real persons; all have the
            password <code>%2$s</code>.</p>
            <form method="post" action="/sign-in">%1$s
            <label for="username">User name</label>
            <input id="username" name="username" autocomplete="username" required autofocus>
            <label for="password">Password</label>
            <input id="password" name="password" type="password" autocomplete="current-password" required>
            <div><button type="submit">Sign in</button></div></form>
            """;

    private static String accounts(String hidden) {
        return DemoAccount.all().stream().map(account -> """
                <tr><th scope="row">%2$s</th><td>%3$s</td><td><form method="post" action="/sign-in">%1$s
                <input type="hidden" name="username" value="%2$s"><input type="hidden" name="password" value="%4$s">
                <button type="submit">Continue as %2$s</button></form></td></tr>
                """.formatted(hidden, account.userName(), account.who(), DemoAccount.PASSWORD)).collect(
                Collectors.joining("", "<h2>Demo accounts</h2><table><caption>Choose one to continue without typing"
                        + "</caption><thead><tr><th scope=\"col\">User name</th><th scope=\"col\">Who</th>"
                        + "<th scope=\"col\">Action</th></tr></thead><tbody>", "</tbody></table>"));
    }

    private static String hidden(CsrfToken csrf) {
        return "<input type=\"hidden\" name=\"" + csrf.getParameterName() + "\" value=\"" + csrf.getToken() + "\">";
    }

    private static String page(String title, String content) {
        return """
                <!doctype html>
                <html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
                <title>%1$s</title><style>%3$s</style></head>
                <body><main><h1>%1$s</h1>%2$s</main></body></html>
                """.formatted(title, content, STYLE);
    }
}
