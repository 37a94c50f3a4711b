/** The message preview: everybody's real message, as wide as a mail, in a dialog. Nothing is made here. */
import { render } from 'preact';
import '../tokens.css';
import '../components.css';
import { Preview } from './preview';
import './preview.css';

const place = document.getElementById('preview') as HTMLElement;
place.textContent = '';
render(<Preview ask={JSON.parse(place.dataset.ask ?? '{"message":"introduction"}')} />, place);
