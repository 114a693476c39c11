namespace RightsGraph.Archive.Readers.Markdown;

/// <summary>The parser recurses into quotes, lists and brackets, so a line of a million signs would end the
/// program.</summary>
internal static class MarkdownDepth
{
    public static bool IsTooDeep(string markdown)
    {
        var (signs, brackets) = (0, 0);
        foreach (var letter in markdown)
        {
            switch (letter)
            {
                case '\n':
                    (signs, brackets) = (0, 0);
                    break;
                case '>' or '-' or '+' or '*' or '_' or '~':
                    signs++;
                    break;
                case '[' or '!' or '(' or '<':
                    brackets++;
                    break;
                case ' ' or '\t':
                    break;
                default:
                    signs = 0;
                    break;
            }

            if ((signs > ReadLimits.Depth && letter is '>' or '+') || brackets > 100 * ReadLimits.Depth)
            {
                return true;
            }
        }

        return false;
    }
}
