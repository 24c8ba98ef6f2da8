import { fork, type ChildProcess } from "node:child_process";
import { join } from "node:path";
import { resultOf, type Task } from "./tasks";

export interface WorkerProcess {
  /** The worker's answer; "late" when there was none in time: the worker is ended then, and another one takes its place. */
  readonly ask: (task: Task, milliseconds: number) => Promise<unknown>;
  readonly close: () => void;
}

/** Runs tests in a process of its own, because a mutant may never end. */
export const newWorkerProcess = (): WorkerProcess => {
  let child: ChildProcess | null = null;
  const start = (): ChildProcess => {
    const started = fork(join(__dirname, "worker.ts"), {
      stdio: ["ignore", "ignore", "inherit", "ipc"],
    });
    child = started;
    return started;
  };
  const close = (): void => {
    child?.kill("SIGKILL");
    child = null;
  };
  return {
    close,
    ask: (task, milliseconds) =>
      new Promise((resolve) => {
        const asked = child ?? start();
        const end = (answer: unknown): void => {
          clearTimeout(timer);
          asked.removeAllListeners();
          resolve(answer);
        };
        const fail = (): void => {
          close();
          end("late");
        };
        const timer = setTimeout(fail, milliseconds);
        asked.once("message", (message) => {
          end(resultOf(message));
        });
        asked.once("exit", fail);
        asked.send(task);
      }),
  };
};
