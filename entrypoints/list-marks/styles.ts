/** The marks' looks. One size whatever a mark shows: the page must not read from it who is in the pipeline. */
import { DARK, LIGHT } from '../profile-control/styles';

/** Fits a stage's short name and "Undo" in both languages. */
export const MARK_WIDTH = 104;

export const MARK_CSS = `
:host{all:initial!important;display:inline-block!important;vertical-align:middle!important;box-sizing:border-box!important;
width:${MARK_WIDTH}px!important;height:24px!important;margin:0 6px!important;contain:layout style!important;position:relative!important;pointer-events:auto!important;z-index:1!important}
.box{${LIGHT};display:flex;width:${MARK_WIDTH}px;height:24px;font:500 12px/16px system-ui,"Segoe UI",Roboto,"Helvetica Neue",sans-serif;
color:var(--text);letter-spacing:normal;text-align:start;direction:ltr;-webkit-font-smoothing:antialiased}
.box.dark{${DARK};color:var(--text)}
*,*::before{box-sizing:border-box}
button,.part{all:unset;box-sizing:border-box;display:inline-flex;align-items:center;gap:5px;height:24px;padding:0 7px;white-space:nowrap;min-width:0}
button{cursor:pointer}
button:focus-visible{outline:2px solid var(--focus);outline-offset:1px;border-radius:6px;z-index:1}
.w::before{content:attr(data-w)}
.w{overflow:hidden;text-overflow:ellipsis}
.i{fill:none;stroke:currentColor;stroke-width:2;stroke-linecap:round;stroke-linejoin:round;flex:none}
.i-mark{stroke:none}
.i-mark .pipe{stroke:var(--accentText);stroke-width:3.5;fill:none}
.i-mark .drop{fill:var(--drop);stroke:none}
.add,.group{border-radius:6px;background:var(--surface);max-width:${MARK_WIDTH}px}
.add{color:var(--accentText);box-shadow:inset 0 0 0 1px var(--accent)}
.add:hover{background:var(--accentTint)}
.group{display:inline-flex;box-shadow:inset 0 0 0 1px var(--lineStrong)}
.group button:hover{background:var(--hover);border-radius:6px;box-shadow:inset 0 0 0 1px var(--control)}
.undo{flex:none;padding:0 5px;color:var(--text2)}
.dot{width:8px;height:8px;border-radius:50%;flex:none}
.bad{color:var(--overdue)}
.busy{opacity:.6}
@media (forced-colors:active){.add,.group{border:1px solid}.dot{border:1px solid CanvasText;forced-color-adjust:none}}
`;
