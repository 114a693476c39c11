namespace RightsGraph.Archive.Readers;

/// <summary>Makes texts safe to show. A control character can move a terminal's cursor or forge a line of a log; a
/// bidirectional one can make a text read as another.</summary>
public static class Printable
{
    private const char Replacement = '\uFFFD';

    public static string Sanitize(string text) => !text.Any(IsUnsafe)
        ? text
        : string.Create(text.Length, text, (shown, original) =>
        {
            for (var index = 0; index < shown.Length; index++)
            {
                shown[index] = IsUnsafe(original[index]) ? Replacement : original[index];
            }
        });

    private static bool IsUnsafe(char character) =>
        char.IsControl(character) || character is (>= '\u202A' and <= '\u202E') or (>= '\u2066' and <= '\u2069');
}
