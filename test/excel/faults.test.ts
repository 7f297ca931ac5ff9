import { HostFault, faultOf, isOfHost, whereOf } from "../../src/excel/faults";

const hostError = (code: string, errorLocation = "") => Object.assign(new Error("in the language of the user's Excel"), { code, debugInfo: { errorLocation } });

describe("errors of the host by name", () => {
  test.each([
    ["InvalidOperationInCellEditMode", "edit-mode"],
    ["ResponsePayloadSizeLimitExceeded", "too-large"],
    ["RangeExceedsLimit", "too-large"],
    ["ActivityLimitReached", "busy"],
    ["Timeout", "busy"],
    ["ItemNotFound", "conflict"],
    ["AccessDenied", "protected"],
    ["FilteredRangeConflict", "filtered"],
    ["MergedRangeConflict", "merged"],
    ["ApiNotFound", "unsupported"],
    ["ConnectionFailure", "offline"],
    ["InvalidArgument", "bug"],
    ["GeneralException", "bug"],
    ["SomethingNew", "bug"],
  ])("%s is %s", (hostCode, code) => {
    expect(faultOf(hostError(hostCode))).toMatchObject({ code, details: { hostCode } });
  });

  it("keeps where the batch failed", () => {
    expect(whereOf(hostError("GeneralException", "Worksheet.activate"))).toBe("Worksheet.activate");
    expect(whereOf(faultOf(hostError("GeneralException", "Worksheet.activate")))).toBe("Worksheet.activate");
    expect(whereOf(hostError("GeneralException"))).toBeUndefined();
  });

  it("tells the host's errors from ours", () => {
    expect(isOfHost(hostError("AccessDenied"))).toBe(true);
    expect(isOfHost(new HostFault("running"))).toBe(true);
    expect(isOfHost(new TypeError("x is undefined"))).toBe(false);
    expect(isOfHost(Object.assign(new Error("no such file"), { code: "ENOENT" }))).toBe(false);
  });
});
