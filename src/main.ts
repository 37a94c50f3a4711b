/** The front door: every name that Google may call. Menu and trigger entries first, then what the pages call. */

import { addMenu, showPanel } from './google/screen';
import { decide as record } from './steps/decide';
import { type Answer, door, type Json } from './steps/door';
import { home as homeStep } from './steps/home';
import { answerUncertain as answer, createDrafts as draft } from './steps/messages';
import {
  createOrientation as create,
  orientationFile as file,
  inviteGuests as invite,
  findTimes as times,
} from './steps/orientation';
import { approvePairs as approve, planDetails as details, suggestPairs as suggest } from './steps/pairing';
import { checkApplications as check, readNewApplication } from './steps/receive';
import * as ask from './steps/requests';
import { setUp as bind, switchOnAutomaticReading as switchOn } from './steps/set-up';

type Reply<F extends (args: never) => unknown> = Json<Answer<ReturnType<F>>>;

/** The spreadsheet was opened: a simple trigger, so it may do no more than put up the menu. */
export function onOpen(): void {
  addMenu();
}

export function onInstall(): void {
  addMenu();
}

export function openPanel(): void {
  showPanel();
}

/** Automatic reading: a form was sent. The event only says "look". */
export function onApplication(): void {
  readNewApplication();
}

export function home(request: Json<ask.Nothing>): Reply<typeof homeStep> {
  return door(request, ask.nothing, homeStep);
}

export function setUp(request: Json<ask.SetUp>): Reply<typeof bind> {
  return door(request, ask.setUp, bind);
}

export function switchOnAutomaticReading(request: Json<ask.Nothing>): Reply<typeof switchOn> {
  return door(request, ask.nothing, switchOn);
}

export function checkApplications(request: Json<ask.Nothing>): Reply<typeof check> {
  return door(request, ask.nothing, check);
}

export function decide(request: Json<ask.Decide>): Reply<typeof record> {
  return door(request, ask.decide, record);
}

export function suggestPairs(request: Json<ask.Nothing>): Reply<typeof suggest> {
  return door(request, ask.nothing, suggest);
}

/** Everything the plan knows, with the score of every lawful pair: for the board and for downloads. Writes nothing. */
export function planDetails(request: Json<ask.Nothing>): Reply<typeof details> {
  return door(request, ask.nothing, details);
}

export function approvePairs(request: Json<ask.Approve>): Reply<typeof approve> {
  return door(request, ask.approve, approve);
}

export function createDrafts(request: Json<ask.Draft>): Reply<typeof draft> {
  return door(request, ask.draft, draft);
}

export function answerUncertain(request: Json<ask.Uncertain>): Reply<typeof answer> {
  return door(request, ask.uncertain, answer);
}

export function findTimes(request: Json<ask.Nothing>): Reply<typeof times> {
  return door(request, ask.nothing, times);
}

export function createOrientation(request: Json<ask.Session>): Reply<typeof create> {
  return door(request, ask.session, create);
}

export function inviteGuests(request: Json<ask.Nothing>): Reply<typeof invite> {
  return door(request, ask.nothing, invite);
}

export function orientationFile(request: Json<ask.Nothing>): Reply<typeof file> {
  return door(request, ask.nothing, file);
}
