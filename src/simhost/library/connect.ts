/** Connects a loaded client library to a host over the host bridge: plain `Excel.run`, with events. */
import type { SimHost } from "../host";
import { utf8Length } from "../counters";
import { messagesOf } from "../protocol/event-messages";
import type { RequestBody } from "../protocol/messages";
import type { Connection, ExcelLibrary, HostBridgeEnd } from "./types";

export interface BridgeConnection extends Connection {
  /** The page that loaded the library is gone: no more events go there. */
  disconnect(): void;
}

interface BridgeRequest {
  readonly id: number;
  readonly type: number;
  readonly message?: { readonly body?: unknown };
}

/**
 * A library has one bridge, so the last host connected is the one that answers. Events go to the add-in after the
 * answer of the request that caused them.
 */
export function connect(library: ExcelLibrary, host: SimHost): BridgeConnection {
  const bridge: HostBridgeEnd = {
    sendMessageToHost: (text) => {
      void answer(bridge, host, text);
    },
  };
  library.OfficeExtension.HostBridge.init(bridge);
  const stop = host.subscribe((events) => {
    const entries = events.flatMap((event) => messagesOf(event, (type, target) => host.isRegistered(type, target)));
    if (entries.length > 0) bridge.onMessageFromHost?.(JSON.stringify({ type: 3, message: { entries } }));
  });
  return { run: (batch) => library.Excel.run(batch), supports: (version) => host.supports(version), disconnect: stop };
}

async function answer(bridge: HostBridgeEnd, host: SimHost, text: string): Promise<void> {
  const request = JSON.parse(text) as BridgeRequest;
  if (request.type !== 1) return;
  const raw = request.message?.body;
  const body = (typeof raw === "string" ? JSON.parse(raw) : raw) as RequestBody;
  const reply = await host.execute(body, utf8Length(text));
  // The answer is JSON text already, so it is put into the message as it is.
  bridge.onMessageFromHost?.(`{"id":${request.id},"type":1,"message":{"statusCode":200,"headers":{},"body":${reply}}}`);
}
