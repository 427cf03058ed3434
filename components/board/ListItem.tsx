import { createContext, useContext } from 'react';
import type { CustomItemComponent } from 'virtua';

/** How many items the whole list has; only those in view are drawn. */
export const ListSize = createContext(0);

/** An item of a list drawn in part: says which one of how many it is. */
export const ListItem: CustomItemComponent = function ListItem({ style, index, children, ref }) {
  const size = useContext(ListSize);
  return (
    <li ref={ref} style={style} aria-posinset={index + 1} aria-setsize={Math.max(size, index + 1)}>
      {children}
    </li>
  );
};
