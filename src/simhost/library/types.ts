/** What the host uses of Microsoft's client library, wherever it was loaded. */

/** `Excel.run`, bound to one workbook. */
export type ExcelRun = <T>(batch: (context: Excel.RequestContext) => Promise<T>) => Promise<T>;

/** The object through which the library talks to a host process. It sets `onMessageFromHost` itself. */
export interface HostBridgeEnd {
  sendMessageToHost(text: string): void;
  onMessageFromHost?: (text: string) => void;
}

/** What `Excel.run(session, …)` asks of a session. */
export interface LibrarySession {
  _resolveRequestUrlAndHeaderInfo(): Promise<{ url: string; headers: Record<string, string> }>;
  _createRequestExecutorOrNull(): {
    executeAsync(customData: string, flags: number, message: { readonly Body: unknown }): Promise<LibraryResponse>;
  };
}

export interface LibraryResponse {
  readonly HttpStatusCode: number;
  readonly ErrorCode: string;
  readonly ErrorMessage: string;
  readonly Headers: Readonly<Record<string, string>>;
  readonly Body: unknown;
}

export interface ExcelLibrary {
  readonly Excel: {
    run<T>(batch: (context: Excel.RequestContext) => Promise<T>): Promise<T>;
    run<T>(session: LibrarySession, batch: (context: Excel.RequestContext) => Promise<T>): Promise<T>;
  };
  readonly OfficeExtension: { readonly HostBridge: { init(bridge: HostBridgeEnd): void } };
}

/** A connected workbook, as add-in code takes it. */
export interface Connection {
  readonly run: ExcelRun;
  /** Does the host have this ExcelApi set? Example: "1.12". */
  supports(apiVersion: string): boolean;
}
