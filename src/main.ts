/** The front door: every name that Google may call. Menu and trigger entries first, then what the pages call. */

import { escapeHtml } from './core/html';
import { addMenu, bringToFront, pageText, showBoard, showPanel, showPreview } from './google/screen';
import * as agree from './steps/agreement';
import { applicationCards as cards } from './steps/application-cards';
import { applicationsNow as atAGlance, findApplicants as find } from './steps/applications-now';
import { approvePairs as approve } from './steps/approve';
import {
  saveMinutes as keepMinutes,
  attendance as lookAtAttendance,
  matchAttendance as matchWith,
  recordAttendance as recordCame,
  recordPerson as recordOne,
} from './steps/attendance';
import { readNewApplication, switchOnAutomaticReading as switchOn } from './steps/automatic-reading';
import { addByHand as add, byHandForm as handForm } from './steps/by-hand';
import { closeForms as close, openForms as open } from './steps/closing';
import { decide as record } from './steps/decide';
import { type Answer, door, type Json, menuDoor } from './steps/door';
import * as after from './steps/drafts-made';
import { eligibilityView as lookAtEligibility, applicantView as lookAtPerson } from './steps/eligibility-view';
import { tryExample as makeExample, removeExample as takeAway } from './steps/example';
import { home as homeStep } from './steps/home';
import * as members from './steps/member-list';
import * as write from './steps/message-screens';
import { answerUncertain as answer, createDrafts as draft } from './steps/messages';
import {
  cancelSession as cancel,
  moveSession as move,
  saveOrientation as saveDetails,
} from './steps/orientation-changes';
import { createOrientation as create, orientationFile as file } from './steps/orientation-event';
import { inviteGuests as invite } from './steps/orientation-guests';
import { chooseSessions as choose, orientationGrid as grid, findTimes as times } from './steps/orientation-times';
import { orientationView as lookAtOrientation } from './steps/orientation-view';
import { optionCosts as costs, pairView as lookAtPair } from './steps/pair-view';
import { sayPair as word } from './steps/pair-words';
import { planDetails as details, suggestPairs as suggest } from './steps/pairing';
import { pairingBoard as board, keepUnsaved as keepChanges, possiblePartners as partners } from './steps/pairing-board';
import { savePairing as saveMatters, choosePlan as usePlan } from './steps/pairing-settings';
import { pairingView as lookAtPairs, comparePlans as sideBySide } from './steps/pairing-view';
import * as questions from './steps/questions';
import { checkApplications as check } from './steps/receive';
import * as anew from './steps/redraft';
import * as ask from './steps/requests';
import * as rows from './steps/rows-of-people';
import { selectedRow as rowInFront } from './steps/selected-row';
import { setUp as bind, greet, saveSettings as save } from './steps/set-up';
import { setUpView as viewSetUp } from './steps/set-up-view';
import * as words from './steps/templates';
import { makeTimesForm as makeForm } from './steps/times-form';
import { redo as again, undo as back, history as list, undoLastChange as undoNewest } from './steps/undo';
import { changePairs as applyChanges } from './steps/what-if';
import { sayWho as say } from './steps/who-is-who';
import { whoseForms as whose } from './steps/whose-forms';
import { orientationLink as link } from './steps/without-permission';

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

export function openHelp(): void {
  showPanel('help');
}

export function openPairingBoard(): void {
  showBoard();
}

export function undoLastChange(): void {
  menuDoor(undoNewest);
}

/** Automatic reading: a form was sent. The event only says "look". */
export function onApplication(event?: { triggerUid?: string }): void {
  readNewApplication(event?.triggerUid);
}

export function home(request: Json<ask.Nothing>): Reply<typeof homeStep> {
  return door(request, ask.nothing, homeStep);
}

export function setUp(request: Json<ask.SetUp>): Reply<typeof bind> {
  return door(request, ask.setUp, bind);
}

/** The cards of set-up: what is known, and what a person may say about it. */
export function setUpView(request: Json<ask.Nothing>): Reply<typeof viewSetUp> {
  return door(request, ask.nothing, viewSetUp);
}

export function saveSettings(request: Json<ask.SaveSettings>): Reply<typeof save> {
  return door(request, ask.saveSettings, save);
}

export function confirmQuestions(request: Json<ask.ConfirmQuestions>): Reply<typeof questions.confirmQuestions> {
  return door(request, ask.confirmQuestions, questions.confirmQuestions);
}

export function answerQuestion(request: Json<ask.AnswerQuestion>): Reply<typeof questions.answerQuestion> {
  return door(request, ask.answerQuestion, questions.answerQuestion);
}

/** Whose form is whose, before anything is bound. */
export function whoseForms(request: Json<ask.WhoseForms>): Reply<typeof whose> {
  return door(request, ask.whoseForms, whose);
}

export function finishSetUp(request: Json<ask.Nothing>): Reply<typeof questions.finishSetUp> {
  return door(request, ask.nothing, questions.finishSetUp);
}

export function nameRole(request: Json<ask.NameRole>): Reply<typeof questions.nameRole> {
  return door(request, ask.nameRole, questions.nameRole);
}

export function sayMeanings(request: Json<ask.SayMeanings>): Reply<typeof questions.sayMeanings> {
  return door(request, ask.sayMeanings, questions.sayMeanings);
}

export function saySame(request: Json<ask.SaySame>): Reply<typeof questions.saySame> {
  return door(request, ask.saySame, questions.saySame);
}

export function switchOnAutomaticReading(request: Json<ask.SwitchOn>): Reply<typeof switchOn> {
  return door(request, ask.switchOn, switchOn);
}

/** The try-out on made-up people. */
export function tryExample(request: Json<ask.Nothing>): Reply<typeof makeExample> {
  return door(request, ask.nothing, makeExample);
}

export function removeExample(request: Json<ask.Nothing>): Reply<typeof takeAway> {
  return door(request, ask.nothing, takeAway);
}

export function checkApplications(request: Json<ask.Nothing>): Reply<typeof check> {
  return door(request, ask.nothing, check);
}

/** What only a person can tell about the applications, as cards. */
export function applicationCards(request: Json<ask.Nothing>): Reply<typeof cards> {
  return door(request, ask.nothing, cards);
}

export function sayWho(request: Json<ask.SayWho>): Reply<typeof say> {
  return door(request, ask.sayWho, say);
}

export function applicationsNow(request: Json<ask.Nothing>): Reply<typeof atAGlance> {
  return door(request, ask.nothing, atAGlance);
}

export function findApplicants(request: Json<ask.Find>): Reply<typeof find> {
  return door(request, ask.find, find);
}

export function byHandForm(request: Json<ask.Nothing>): Reply<typeof handForm> {
  return door(request, ask.nothing, handForm);
}

export function addByHand(request: Json<ask.AddByHand>): Reply<typeof add> {
  return door(request, ask.addByHand, add);
}

/** Nobody can answer the committee's forms any more, until they are opened again. */
export function closeForms(request: Json<ask.CloseForms>): Reply<typeof close> {
  return door(request, ask.closeForms, close);
}

export function openForms(request: Json<ask.Nothing>): Reply<typeof open> {
  return door(request, ask.nothing, open);
}

export function decide(request: Json<ask.Decide>): Reply<typeof record> {
  return door(request, ask.decide, record);
}

/** Step 3 as its screens show it. */
export function eligibilityView(request: Json<ask.Nothing>): Reply<typeof lookAtEligibility> {
  return door(request, ask.nothing, lookAtEligibility);
}

/** What every rule says about one person, and why. */
export function applicantView(request: Json<ask.Applicant>): Reply<typeof lookAtPerson> {
  return door(request, ask.applicant, lookAtPerson);
}

/** A member list from somebody's computer, portion after portion. */
export function sendMemberList(request: Json<ask.SendList>): Reply<typeof members.sendList> {
  return door(request, ask.sendList, members.sendList);
}

export function previewMemberList(request: Json<ask.PreviewList>): Reply<typeof members.previewList> {
  return door(request, ask.previewList, members.previewList);
}

export function takeMemberList(request: Json<ask.TakeList>): Reply<typeof members.takeList> {
  return door(request, ask.takeList, members.takeList);
}

/** Who promised to join, against the list as it stands now. */
export function recheckMembers(request: Json<ask.Recheck>): Reply<typeof members.recheckMembers> {
  return door(request, ask.recheck, members.recheckMembers);
}

export function suggestPairs(request: Json<ask.Suggest>): Reply<typeof suggest> {
  return door(request, ask.suggest, suggest);
}

/** The pairs as they would be after these changes. Writes nothing. */
export function pairingBoard(request: Json<ask.WhatIf>): Reply<typeof board> {
  return door(request, ask.whatIf, board);
}

/** Who could be this person's partner, and what each would be. Writes nothing. */
export function possiblePartners(request: Json<ask.PartnersFor>): Reply<typeof partners> {
  return door(request, ask.partnersFor, partners);
}

export function changePairs(request: Json<ask.ChangePairs>): Reply<typeof applyChanges> {
  return door(request, ask.changePairs, applyChanges);
}

/** What somebody has not saved yet, kept for them alone. */
export function keepUnsaved(request: Json<ask.Unsaved>): Reply<typeof keepChanges> {
  return door(request, ask.unsaved, keepChanges);
}

/** Step 4 as its screens show it; what was typed in Pairs is understood first. */
export function pairingView(request: Json<ask.Nothing>): Reply<typeof lookAtPairs> {
  return door(request, ask.nothing, lookAtPairs);
}

export function pairView(request: Json<ask.PairAt>): Reply<typeof lookAtPair> {
  return door(request, ask.pairAt, lookAtPair);
}

/** What a mentor for somebody without one would cost the others. Writes nothing. */
export function optionCosts(request: Json<ask.PairAt>): Reply<typeof costs> {
  return door(request, ask.pairAt, costs);
}

/** Plans side by side. Writes nothing. */
export function comparePlans(request: Json<ask.Nothing>): Reply<typeof sideBySide> {
  return door(request, ask.nothing, sideBySide);
}

export function choosePlan(request: Json<ask.ChoosePlan>): Reply<typeof usePlan> {
  return door(request, ask.choosePlan, usePlan);
}

export function savePairing(request: Json<ask.SavePairing>): Reply<typeof saveMatters> {
  return door(request, ask.savePairing, saveMatters);
}

/** A word about two people, or about somebody without a pair; and the answers to cards about pairs. */
export function sayPair(request: Json<ask.SayPair>): Reply<typeof word> {
  return door(request, ask.sayPair, word);
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

/** Every message of step 5: who it is for, and who has it. */
export function messagesNow(request: Json<ask.Nothing>): Reply<typeof write.messagesNow> {
  return door(request, ask.nothing, write.messagesNow);
}

export function checkMessage(request: Json<ask.Draft>): Reply<typeof write.checkMessage> {
  return door(request, ask.draft, write.checkMessage);
}

export function previewMessages(request: Json<ask.OneOf>): Reply<typeof write.previewMessages> {
  return door(request, ask.oneOf, write.previewMessages);
}

export function testDraft(request: Json<ask.OneOf>): Reply<typeof write.testDraft> {
  return door(request, ask.oneOf, write.testDraft);
}

/** A message as texts, for whoever did not give Gmail permission. */
export function messageTexts(request: Json<ask.Draft>): Reply<typeof write.messageTexts> {
  return door(request, ask.draft, write.messageTexts);
}

export function draftsMade(request: Json<ask.Nothing>): Reply<typeof after.draftsMade> {
  return door(request, ask.nothing, after.draftsMade);
}

export function checkSent(request: Json<ask.Nothing>): Reply<typeof after.checkSent> {
  return door(request, ask.nothing, after.checkSent);
}

export function deleteDrafts(request: Json<ask.Drafts>): Reply<typeof after.deleteDrafts> {
  return door(request, ask.drafts, after.deleteDrafts);
}

export function noteMessages(request: Json<ask.Note>): Reply<typeof after.noteMessages> {
  return door(request, ask.note, after.noteMessages);
}

export function draftDifference(request: Json<ask.OneOf>): Reply<typeof anew.draftDifference> {
  return door(request, ask.oneOf, anew.draftDifference);
}

export function rewriteDraft(request: Json<ask.OneOf>): Reply<typeof anew.rewriteOne> {
  return door(request, ask.oneOf, anew.rewriteOne);
}

export function templatesNow(request: Json<ask.Nothing>): Reply<typeof words.templatesNow> {
  return door(request, ask.nothing, words.templatesNow);
}

export function openTemplates(request: Json<ask.Nothing>): Reply<typeof words.openTemplates> {
  return door(request, ask.nothing, words.openTemplates);
}

export function putBackTemplate(request: Json<ask.TemplateKey>): Reply<typeof words.putBack> {
  return door(request, ask.template, words.putBack);
}

/** A misspelled name in a text becomes the one that was meant. */
export function replaceName(request: Json<ask.ReplaceName>): Reply<typeof words.replaceName> {
  return door(request, ask.replaceName, words.replaceName);
}

/** What both sides of the pairs said when they were asked. */
export function agreementNow(request: Json<ask.Nothing>): Reply<typeof agree.agreementNow> {
  return door(request, ask.nothing, agree.agreementNow);
}

export function notePairAnswer(request: Json<ask.PairAnswer>): Reply<typeof agree.notePairAnswer> {
  return door(request, ask.pairAnswer, agree.notePairAnswer);
}

/** Everything the Orientation screens show. */
export function orientationView(request: Json<ask.Nothing>): Reply<typeof lookAtOrientation> {
  return door(request, ask.nothing, lookAtOrientation);
}

export function orientationGrid(request: Json<ask.Nothing>): Reply<typeof grid> {
  return door(request, ask.nothing, grid);
}

export function chooseSessions(request: Json<ask.ChooseSessions>): Reply<typeof choose> {
  return door(request, ask.chooseSessions, choose);
}

export function saveOrientation(request: Json<ask.OrientationDetails>): Reply<typeof saveDetails> {
  return door(request, ask.orientationDetails, saveDetails);
}

export function moveSession(request: Json<ask.MoveSession>): Reply<typeof move> {
  return door(request, ask.moveSession, move);
}

export function cancelSession(request: Json<ask.CancelSession>): Reply<typeof cancel> {
  return door(request, ask.cancelSession, cancel);
}

/** The short form that asks when people could attend. */
export function makeTimesForm(request: Json<ask.Nothing>): Reply<typeof makeForm> {
  return door(request, ask.nothing, makeForm);
}

export function attendance(request: Json<ask.Nothing>): Reply<typeof lookAtAttendance> {
  return door(request, ask.nothing, lookAtAttendance);
}

/** Who is meant by a meeting's list. Records nothing. */
export function matchAttendance(request: Json<ask.MeetingList>): Reply<typeof matchWith> {
  return door(request, ask.meetingList, matchWith);
}

export function recordAttendance(request: Json<ask.Attended>): Reply<typeof recordCame> {
  return door(request, ask.attended, recordCame);
}

export function recordPerson(request: Json<ask.OneAttending>): Reply<typeof recordOne> {
  return door(request, ask.oneAttending, recordOne);
}

export function saveMinutes(request: Json<ask.SaveMinutes>): Reply<typeof keepMinutes> {
  return door(request, ask.saveMinutes, keepMinutes);
}

/** The orientation as a link, for whoever did not give Calendar permission. */
export function orientationLink(request: Json<ask.Nothing>): Reply<typeof link> {
  return door(request, ask.nothing, link);
}

export function showTab(request: Json<ask.Show>): Json<Answer<{ shown: boolean }>> {
  return door(request, ask.show, ({ tab, row, column }) => ({ shown: bringToFront(tab, row, column) }));
}

/** Whose rows are selected in People or Pairs. */
export function selectedPeople(request: Json<ask.Nothing>): Reply<typeof rows.selectedPeople> {
  return door(request, ask.nothing, rows.selectedPeople);
}

/** Somebody's row in People, beside the panel. */
export function showPerson(request: Json<ask.OnePerson>): Reply<typeof rows.showPerson> {
  return door(request, ask.onePerson, rows.showPerson);
}

/** The messages one by one, in a dialog as wide as a mail. */
export function showMessagePreview(request: Json<ask.Draft>): Json<Answer<{ shown: true }>> {
  return door(request, ask.draft, (of) => {
    showPreview(escapeHtml(JSON.stringify(of)));
    return { shown: true };
  });
}

/** Which row is selected in People or Pairs, so that the panel can follow it; null where none is. */
export function selectedRow(request: Json<ask.Selected>): Reply<typeof rowInFront> {
  return door(request, ask.selected, rowInFront);
}

/** The pairing board, from the panel. */
export function showPairingBoard(request: Json<ask.BoardAt>): Json<Answer<{ shown: true }>> {
  return door(request, ask.boardAt, ({ at }) => {
    showBoard(at);
    return { shown: true };
  });
}

/** The part of the panel that one step needs, when it is opened for the first time. */
export function screens(request: Json<ask.Screens>): Json<Answer<{ html: string }>> {
  return door(request, ask.screens, ({ of }) => ({ html: pageText(`panel-${of}`) }));
}

export function welcome(request: Json<ask.Nothing>): Reply<typeof greet> {
  return door(request, ask.nothing, greet);
}

export function history(request: Json<ask.Nothing>): Reply<typeof list> {
  return door(request, ask.nothing, list);
}

export function undo(request: Json<ask.Reversal>): Reply<typeof back> {
  return door(request, ask.reversal, back);
}

export function redo(request: Json<ask.Reversal>): Reply<typeof again> {
  return door(request, ask.reversal, again);
}
