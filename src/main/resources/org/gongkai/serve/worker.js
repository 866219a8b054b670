// One stream of events for all tabs of a browser, which opens six connections to a host and no more.
'use strict';

const ports = new Set();
let number = '';
let connected = false;

function tell() {
  for (const port of ports) {
    port.postMessage({ connected, number });
  }
}

function listen() {
  const source = new EventSource('/.gongkai/events');
  source.onmessage = (event) => {
    connected = true;
    number = event.data;
    tell();
  };
  source.onerror = () => {
    connected = false;
    tell();
    // By itself it comes back after a broken connection, but not after an answer that it does not like.
    if (source.readyState === EventSource.CLOSED) {
      source.close();
      setTimeout(listen, 1000);
    }
  };
}

self.onconnect = (event) => {
  const port = event.ports[0];
  ports.add(port);
  port.onmessage = () => ports.delete(port);
  port.postMessage({ connected, number });
};

listen();
