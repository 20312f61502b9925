const stars = (count: number) => '*'.repeat(count);

/** Personal data as staff see it until they ask for it with a purpose (§5.2): 张*, 138****1234, **室. */
export const masked = {
  name: (name: string): string => `${Array.from(name)[0] ?? ''}*`,
  phone: (phone: string): string => {
    const digits = phone.replace(/\D/g, '');
    if (digits.length < 8) return stars(4);
    return `${digits.slice(0, 3)}${stars(digits.length - 7)}${digits.slice(-4)}`;
  },
  email: (email: string): string => `${email.slice(0, 1)}***${email.slice(email.lastIndexOf('@'))}`,
  room: (): string => '**',
};
