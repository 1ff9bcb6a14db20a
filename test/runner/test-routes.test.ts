import { expect } from "@open-wc/testing";

describe("test routes", () => {
  it("answer with the status that is asked for", async () => {
    expect((await fetch("/__test__/status/500")).status).to.equal(500);
  });

  it("echo a body of some type after a while", async () => {
    const response = await fetch("/__test__/slow?ms=30&body=a,b&type=text/csv");
    expect(response.headers.get("content-type")).to.match(/^text\/csv/);
    expect(await response.text()).to.equal("a,b");
  });

  it("serve a page as it stands where data was expected", async () => {
    const response = await fetch("/__test__/html");
    expect(response.headers.get("content-type")).to.match(/^text\/html/);
    expect(await response.text()).to.match(/^<!doctype html>/);
  });

  it("hang until the page gives up", async () => {
    const giveUp = AbortSignal.timeout(300);
    const outcome = await fetch("/__test__/hang", { signal: giveUp }).then(
      () => "answered",
      () => "gave up",
    );
    expect(outcome).to.equal("gave up");
  });
});
