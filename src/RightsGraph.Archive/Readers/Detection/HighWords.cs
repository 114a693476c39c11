namespace RightsGraph.Archive.Readers.Detection;

/// <summary>The words of a text that have bytes above ASCII, which show its encoding.</summary>
internal static class HighWords
{
    private const int MaxWords = 4_000;
    private const int MaxLength = 60;

    public static IReadOnlyList<byte[]> In(ReadOnlySpan<byte> text)
    {
        var words = new HashSet<string>(StringComparer.Ordinal);
        for (var index = text.IndexOfAnyInRange((byte)0x80, (byte)0xFF); index >= 0 && words.Count < MaxWords;)
        {
            var (start, end) = (index, index);
            while (start > 0 && IsOfWord(text[start - 1]) && index - start < MaxLength)
            {
                start--;
            }

            while (end < text.Length && IsOfWord(text[end]) && end - index < MaxLength)
            {
                end++;
            }

            words.Add(System.Text.Encoding.Latin1.GetString(text[start..end]));
            var next = text[end..].IndexOfAnyInRange((byte)0x80, (byte)0xFF);
            index = next < 0 ? -1 : end + next;
        }

        return [.. words.Select(System.Text.Encoding.Latin1.GetBytes)];
    }

    private static bool IsOfWord(byte value) => value >= 0x80 || char.IsAsciiLetter((char)value);
}
