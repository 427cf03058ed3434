/**
 * The control's looks: the tokens of components/ui/theme.css as plain px CSS, since the page's own font size
 * must not reach in. The box keeps one width whatever it shows: its size must tell the page nothing.
 */

/** Fits the widest state in both languages. */
export const WIDTH = 232;

export const LIGHT = `--surface:#fff;--raised:#fff;--sunken:#eceeed;--hover:#f0f2f1;--line:#e0e4e3;--lineStrong:#c9cfcd;
--control:#7f8a88;--text:#151a19;--text2:#485251;--text3:#5f6968;--accent:#0b6a64;--accentText:#0a615b;
--accentTint:#dff1ee;--focus:#0b7f77;--today:#874a00;--todayTint:#fcf0da;--overdue:#b1271f;--overdueTint:#fceae8;
--planned:#0a615b;--plannedTint:#e3f2f0;--won:#2a6b31;--unsure:#7a5300;--unsureTint:#fbf3dc;--drop:#c77a0a;
--slate:#667683;--blue:#2c72bd;--violet:#7656c6;--pink:#b0448b;--graphite:#46514f;--teal:#128072;
--menu:0 0 0 1px var(--line),0 10px 30px -6px rgb(15 25 23/.22)`;

export const DARK = `--surface:#191d1d;--raised:#222828;--sunken:#0c0f0f;--hover:#222727;--line:#2a3030;--lineStrong:#3b4342;
--control:#74807e;--text:#eceFee;--text2:#b3bcba;--text3:#8f9997;--accent:#53c6bb;--accentText:#68d2c8;
--accentTint:#14322f;--focus:#68d2c8;--today:#f0b35a;--todayTint:#33260f;--overdue:#ff958b;--overdueTint:#3b1d1a;
--planned:#68d2c8;--plannedTint:#14302d;--won:#83ce87;--unsure:#e5c06a;--unsureTint:#30280f;--drop:#f0b35a;
--slate:#94a4b1;--blue:#6ca8ea;--violet:#a98fee;--pink:#de83be;--graphite:#a9b4b2;--teal:#41bfa9;
--menu:0 0 0 1px var(--lineStrong),0 16px 40px -8px rgb(0 0 0/.7)`;

export const CSS = `
:host{all:initial!important;display:inline-block!important;vertical-align:middle!important;box-sizing:border-box!important;
width:${WIDTH}px!important;height:28px!important;margin:0 0 0 10px!important;contain:layout style!important;position:relative!important}
:host([hidden]){display:none!important}
.box{${LIGHT};display:flex;width:${WIDTH}px;height:28px;font:500 13px/18px system-ui,"Segoe UI",Roboto,"Helvetica Neue",sans-serif;
color:var(--text);letter-spacing:normal;text-align:start;direction:ltr;font-variant-numeric:tabular-nums;-webkit-font-smoothing:antialiased}
.box.dark{${DARK}}
*,*::before{box-sizing:border-box}
button{all:unset;box-sizing:border-box;cursor:pointer;display:inline-flex;align-items:center;gap:6px;height:28px;padding:0 10px;white-space:nowrap;flex:none}
button:focus-visible{outline:2px solid var(--focus);outline-offset:2px;box-shadow:0 0 0 2px var(--surface);z-index:1;border-radius:7px}
button[disabled]{cursor:default}
.w::before{content:attr(data-w)}
.w{overflow:hidden;text-overflow:ellipsis}
.i{fill:none;stroke:currentColor;stroke-width:2;stroke-linecap:round;stroke-linejoin:round;flex:none}
.i-mark{stroke:none}
.i-mark .pipe{stroke:var(--accentText);stroke-width:3.5;fill:none}
.i-mark .drop{fill:var(--drop);stroke:none}
.group{display:inline-flex;max-width:${WIDTH}px;height:28px;border-radius:7px;background:var(--surface);box-shadow:inset 0 0 0 1px var(--control)}
.group>*+*{box-shadow:-1px 0 0 var(--line)}
.group>button:hover{background:var(--hover);background-clip:padding-box}
.group>button:first-child{border-radius:7px 0 0 7px}.group>button:last-child{border-radius:0 7px 7px 0}.group>button:only-child{border-radius:7px}
.group>button:hover{box-shadow:inset 0 0 0 1px var(--control)}
.add{color:var(--accentText);border-radius:7px;background:var(--surface);box-shadow:inset 0 0 0 1.5px var(--accent)}
.add:hover{background:var(--accentTint)}
.part{display:inline-flex;align-items:center;gap:6px;padding:0 10px;height:28px;white-space:nowrap;min-width:0}
.ok{color:var(--won)}.bad{color:var(--overdue)}.link{color:var(--accentText)}
.dot{width:8px;height:8px;border-radius:50%;flex:none}
.stage{min-width:0}
.step{min-width:0;flex:0 1 auto;padding:0 4px 0 5px}
.chip{display:inline-flex;align-items:center;gap:4px;height:20px;padding:0 6px;border-radius:4px;font-size:12px;line-height:16px;min-width:0;overflow:hidden}
.chip.none{color:var(--text3)}.chip.planned{color:var(--planned);background:var(--plannedTint)}
.chip.today{color:var(--today);background:var(--todayTint)}.chip.overdue{color:var(--overdue);background:var(--overdueTint)}
.chip.unsure{color:var(--unsure);background:var(--unsureTint)}
.pop{${LIGHT};position:fixed;inset:auto;margin:0;padding:4px;border:0;border-radius:10px;background:var(--raised);color:var(--text);
box-shadow:var(--menu);width:260px;font:400 13px/18px system-ui,"Segoe UI",Roboto,"Helvetica Neue",sans-serif;text-align:start;overflow:hidden auto;max-height:calc(100vh - 16px)}
.pop.dark{${DARK};color:var(--text)}
.pop button{display:flex;width:100%;height:30px;gap:8px;border-radius:6px;padding:0 8px;color:var(--text)}
.pop button:hover,.pop button:focus{background:var(--hover)}
.pop button:focus-visible{outline-offset:-2px;box-shadow:none;border-radius:6px}
.pop button .dot{margin:0 3px}
.pop button .w{flex:1}.pop .on .w{font-weight:600}.pop .i{color:var(--text2)}
.pop hr{border:0;border-top:1px solid var(--line);margin:4px -4px}
.last{padding:6px 8px 8px;margin:-4px -4px 4px;border-bottom:1px solid var(--line);display:grid;gap:2px}
.last .w{display:block;white-space:normal;overflow-wrap:anywhere}.last .when{color:var(--text3);font-size:12px;line-height:16px}
.last .said{max-height:54px}
kbd{all:unset;min-width:18px;height:18px;border-radius:4px;background:var(--sunken);color:var(--text3);display:inline-grid;place-items:center;font-size:11px;line-height:16px;padding:0 4px;box-sizing:border-box}
.row{display:flex;gap:6px;padding:4px;flex-wrap:wrap}
.pop .row button{width:auto;height:28px;padding:0 10px;box-shadow:inset 0 0 0 1px var(--lineStrong);font-weight:500}
.pop.small{width:max-content;max-width:calc(100vw - 16px)}
.tab{display:none}
.run .drop{animation:run 900ms linear infinite}
@keyframes run{from{transform:translate(-5px,8px)}40%{transform:translate(-5px,-6px)}70%{transform:translate(3px,-11px)}to{transform:translate(7px,-3px)}}
@media (prefers-reduced-motion:reduce){.run .drop{animation:none}}
@media (forced-colors:active){.group,.add,.tab,.pop{border:1px solid}.dot{border:1px solid CanvasText;forced-color-adjust:none}}
`;

/** Added while docked at the edge. A sheet of its own: a class on the host would be there for the page to read. */
export const DOCKED_CSS = `
:host{position:fixed!important;top:30vh!important;right:0!important;margin:0!important;width:32px!important;height:44px!important;z-index:2147483000!important}
.box{width:auto;height:44px;position:absolute;right:0;top:0}
.tab{display:inline-grid;place-items:center;width:32px;height:44px;padding:0;border-radius:9px 0 0 9px;background:var(--surface);box-shadow:inset 0 0 0 1px var(--control)}
.body{position:absolute;right:32px;top:8px;padding-right:8px;opacity:0;pointer-events:none}
.box:hover .body,.box:focus-within .body{opacity:1;pointer-events:auto}
`;
