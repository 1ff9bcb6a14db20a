// The part of @web/test-runner-commands that tests use. Its own types bring those of Node with them, after which
// `process` would be a known name in src/ and `setTimeout` would return an object.

export function executeServerCommand<Result>(command: string, payload?: unknown): Promise<Result>;
export function sendKeys(keys: { press: string } | { type: string }): Promise<void>;
export function sendMouse(action: {
  type: "move" | "down" | "up" | "click";
  position?: [x: number, y: number];
  button?: "left" | "middle" | "right";
}): Promise<void>;
export function resetMouse(): Promise<void>;
