import { univerCalculator } from "../../standin/univer";
import type { CalculationAnswer, CalculationRequest } from "./limited-calculator";

const calculator = univerCalculator();

const answer = async ({ number, book }: CalculationRequest): Promise<void> => {
  const send = (given: CalculationAnswer): void => {
    self.postMessage(given);
  };
  try {
    send({ number, results: (await calculator.calculate(book)) ?? [] });
  } catch (defect) {
    send({ number, defect: String(defect) });
  }
};

self.onmessage = ({ data }: MessageEvent<CalculationRequest>) => {
  void answer(data);
};
