import type { Network } from '../layer.ts';
import { alexNet } from './alexnet.ts';
import { leNet5 } from './lenet.ts';
import { mobileNetV2 } from './mobilenet-v2.ts';
import { resNet } from './resnet.ts';
import { squeezeNet } from './squeezenet.ts';
import { vgg } from './vgg.ts';

/** The published networks by the name that an exam file gives them. */
export const networkPresets = {
  'lenet-5': leNet5,
  alexnet: alexNet,
  'vgg-11': () => vgg(11),
  'vgg-13': () => vgg(13),
  'vgg-16': () => vgg(16),
  'vgg-19': () => vgg(19),
  'resnet-18': () => resNet(18),
  'resnet-34': () => resNet(34),
  'resnet-50': () => resNet(50),
  'resnet-101': () => resNet(101),
  'mobilenet-v2': mobileNetV2,
  'squeezenet-1.0': () => squeezeNet('1.0'),
  'squeezenet-1.1': () => squeezeNet('1.1'),
} as const satisfies Readonly<Record<string, () => Network>>;

export type NetworkPreset = keyof typeof networkPresets;
