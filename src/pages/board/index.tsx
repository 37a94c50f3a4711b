/** The dialog: all pairs on one table for the committee's meeting, or the plans side by side. */
import { render } from 'preact';
import '../tokens.css';
import '../components.css';
import { Board } from './board';
import './board.css';
import { Plans } from './plans';

const place = document.getElementById('board') as HTMLElement;
place.textContent = '';
render(place.dataset.at === 'plans' ? <Plans /> : <Board at={place.dataset.at ?? ''} />, place);
