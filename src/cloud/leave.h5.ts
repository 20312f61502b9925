/** Goes back to choosing a person. */
export const leave: (() => void) | undefined = () => {
  location.href = `${location.pathname}#/pages/sign-in/index`;
  location.reload();
};
