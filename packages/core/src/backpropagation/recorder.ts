import type { Derivation, Scalar } from '../derivation.ts';
import type { Gradients } from './layer.ts';
import type { Stage } from './stage.ts';

/** A stage with the working of its values and of the gradients with respect to them. */
export interface StageRecord {
  readonly stage: Stage;
  readonly forward: readonly Derivation<Scalar>[];
  backward: Gradients;
}

/** Parameters with the working of the gradients with respect to them. */
export interface ParameterRecord {
  readonly name: 'weights' | 'bias';
  readonly stage: Stage;
  backward: Gradients;
}

/** Collects what happens to a network, in the order of the forward pass, and hands out letters. */
export class Recorder {
  readonly stages: StageRecord[] = [];
  readonly parameters: ParameterRecord[] = [];
  private readonly numbered: boolean;
  private readonly used = new Set<string>();
  private number = 0;

  /** @param numbered whether letters carry the number of their layer: in networks of several with parameters */
  constructor(numbered: boolean) {
    this.numbered = numbered;
  }

  /** Starts the next layer with parameters; letters carry its number from here on. */
  nextLayer(): void {
    this.number += 1;
  }

  /** A letter that no stage has yet: `z^{(2)}`, the second time `\tilde{z}^{(2)}`. */
  letter(base: string): string {
    const layer = this.numbered && this.number > 0 ? `^{(${this.number})}` : '';
    for (let accented = base; ; accented = `\\tilde{${accented}}`) {
      const letter = accented + layer;
      if (this.used.has(letter)) continue;
      this.used.add(letter);
      return letter;
    }
  }

  stage(stage: Stage, forward: readonly Derivation<Scalar>[]): Stage {
    this.stages.push({ stage, forward, backward: [] });
    return stage;
  }

  parameter(name: ParameterRecord['name'], stage: Stage): Stage {
    this.parameters.push({ name, stage, backward: [] });
    return stage;
  }

  /** Notes ∂L with respect to a stage or to parameters. */
  gradient(stage: Stage, backward: Gradients): void {
    const record = [...this.stages, ...this.parameters].find((candidate) => candidate.stage === stage);
    if (record !== undefined) record.backward = backward;
  }
}
