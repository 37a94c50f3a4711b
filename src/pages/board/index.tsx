/** The pairing board: all pairs on one table for the committee's meeting, in a dialog. */
import { render } from 'preact';
import '../tokens.css';
import '../components.css';
import { Board } from './board';
import './board.css';

const place = document.getElementById('board') as HTMLElement;
place.textContent = '';
render(<Board />, place);
