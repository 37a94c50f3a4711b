/** The panel: Home, one screen per step, History and undo, Help, and trouble, in one frame. */
import { render } from 'preact';
import '../tokens.css';
import '../components.css';
import { Panel } from './panel';
import './panel.css';

const place = document.getElementById('panel') as HTMLElement;
// What stands there is for people whose browser never gets here.
place.textContent = '';
render(<Panel at={place.dataset.at === 'help' ? { name: 'help' } : { name: 'home' }} />, place);
