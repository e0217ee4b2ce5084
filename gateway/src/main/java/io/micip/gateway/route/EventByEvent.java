package io.micip.gateway.route;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

import org.springframework.cloud.gateway.server.mvc.config.GatewayMvcProperties;
import org.springframework.cloud.gateway.server.mvc.handler.RestClientProxyExchange;
import org.springframework.http.MediaType;
import org.springframework.http.client.ClientHttpResponse;
import org.springframework.web.client.RestClient;

/// Passes server-sent events on one by one. The client's stream gives out nothing until a whole buffer is full, however
/// long ago the first bytes came; of events it is read up to the empty line that ends each (HTML Standard, 9.2.6), and what
/// was read is flushed. All other answers go on as they come.
///
/// Once the receiver is gone the service's connection is cut, so that it learns of it: what closes an answer would read it
/// to its end otherwise, and these have none.
final class EventByEvent extends RestClientProxyExchange {

    EventByEvent(RestClient client, GatewayMvcProperties properties) {
        super(client, properties);
    }

    @Override
    protected int copyResponseBody(ClientHttpResponse answer, InputStream body, OutputStream out) throws IOException {
        var events = MediaType.TEXT_EVENT_STREAM.equalsTypeAndSubtype(answer.getHeaders().getContentType());
        try {
            return super.copyResponseBody(answer, events ? new Events(body) : body, out);
        } catch (IOException gone) {
            body.close();
            throw gone;
        }
    }

    /// Ends each read where an event ends.
    private static final class Events extends FilterInputStream {
        private int last;

        Events(InputStream events) {
            super(events);
        }

        @Override
        public int read(byte[] bytes, int offset, int most) throws IOException {
            int read = 0;
            boolean ended = false;
            while (read < most && !ended) {
                int one = in.read();
                if (one < 0) {
                    return read == 0 ? -1 : read;
                }
                bytes[offset + read++] = (byte) one;
                ended = one == '\n' && last == '\n';
                last = one;
            }
            return read;
        }
    }
}
