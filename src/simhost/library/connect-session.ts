/** Connects one of several workbooks to a loaded client library: `Excel.run` with a session, without events. */
import type { SimHost } from "../host";
import { utf8Length } from "../counters";
import type { RequestBody } from "../protocol/messages";
import type { Connection, ExcelLibrary, LibrarySession } from "./types";

export function connectSession(library: ExcelLibrary, host: SimHost): Connection {
  const session: LibrarySession = {
    // Any address that is not the local document: the library then leaves the transport to the session.
    _resolveRequestUrlAndHeaderInfo: () => Promise.resolve({ url: "https://workbook.invalid", headers: {} }),
    _createRequestExecutorOrNull: () => ({
      executeAsync: async (_customData, _flags, { Body }) => {
        const text = JSON.stringify(Body);
        const reply = await host.execute(JSON.parse(text) as RequestBody, utf8Length(text));
        return { HttpStatusCode: 200, ErrorCode: "", ErrorMessage: "", Headers: {}, Body: JSON.parse(reply) as unknown };
      },
    }),
  };
  return { run: (batch) => library.Excel.run(session, batch), supports: (version) => host.supports(version) };
}
