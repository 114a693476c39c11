using System.Buffers;

namespace RightsGraph.Api.Limits;

/// <summary>Counts a document's tokens and its open brackets in one pass over the text, before the parser allocates and
/// recurses. Where the text is not GraphQL the counts mean nothing, and the parser will say so. The parser's own lexer
/// would count the same, but throws and catches an exception every 4,096 characters of a string or a comment.</summary>
internal ref struct TokenScanner
{
    private static readonly SearchValues<char> Blanks = SearchValues.Create(" \t\n\r,\uFEFF");

    private static readonly SearchValues<char> NameCharacters = SearchValues.Create(
        "ABCDEFGHIJKLMNOPQRSTUVWXYZ_abcdefghijklmnopqrstuvwxyz0123456789");

    private readonly ReadOnlySpan<char> text;
    private int position;

    /// <summary>Where the last token ends.</summary>
    public readonly int Position => position;

    public TokenScanner(ReadOnlySpan<char> text) => this.text = text;

    public static LimitViolation? Check(string document)
    {
        const string Document = "The document";
        var scanner = new TokenScanner(document);
        var (tokens, nesting) = (0, 0);
        while (scanner.TryRead(out var first, out var length))
        {
            nesting += first is '{' or '[' or '(' ? 1 : first is '}' or ']' or ')' ? -1 : 0;
            if (++tokens > FixedLimits.Tokens.Max)
            {
                return FixedLimits.Tokens.Exceeded(Document);
            }

            if (nesting > FixedLimits.Nesting.Max)
            {
                return FixedLimits.Nesting.Exceeded(Document);
            }

            if (length > FixedLimits.NameLength.Max && IsNameStart(first))
            {
                return FixedLimits.NameLength.Exceeded("A name in the document");
            }
        }

        return null;
    }

    public bool TryRead(out char first, out int length)
    {
        var blanks = text[position..].IndexOfAnyExcept(Blanks);
        if (blanks < 0)
        {
            (first, length) = ('\0', 0);
            return false;
        }

        position += blanks;
        var rest = text[position..];
        first = rest[0];
        length = first switch
        {
            '"' => rest.StartsWith("\"\"\"") ? BlockStringLength(rest) : StringLength(rest),
            '#' => LengthUntil(rest.IndexOfAny('\n', '\r'), rest),
            '.' => rest.StartsWith("...") ? 3 : 1,
            _ when IsNameStart(first) => LengthUntil(rest.IndexOfAnyExcept(NameCharacters), rest),
            _ when first == '-' || char.IsAsciiDigit(first) => NumberLength(rest),
            _ => 1,
        };
        position += length;
        return true;
    }

    private static bool IsNameStart(char character) => char.IsAsciiLetter(character) || character == '_';

    private static int LengthUntil(int index, ReadOnlySpan<char> rest) => index < 0 ? rest.Length : index;

    private static int StringLength(ReadOnlySpan<char> rest)
    {
        for (var index = 1; index < rest.Length; index++)
        {
            switch (rest[index])
            {
                case '"':
                    return index + 1;
                case '\\':
                    index++;
                    break;
                case '\n' or '\r':
                    return index;
            }
        }

        return rest.Length;
    }

    private static int BlockStringLength(ReadOnlySpan<char> rest)
    {
        var length = 3;
        while (rest[length..].IndexOf("\"\"\"") is >= 0 and var close)
        {
            length += close + 3;
            if (rest[length - 4] != '\\')
            {
                return length;
            }
        }

        return rest.Length;
    }

    private static int NumberLength(ReadOnlySpan<char> rest)
    {
        var length = 1 + Digits(rest, 1);
        if (length < rest.Length && rest[length] == '.')
        {
            length += 1 + Digits(rest, length + 1);
        }

        if (length < rest.Length && rest[length] is 'e' or 'E')
        {
            length += 1;
            length += length < rest.Length && rest[length] is '+' or '-' ? 1 : 0;
            length += Digits(rest, length);
        }

        return length;
    }

    private static int Digits(ReadOnlySpan<char> rest, int start) =>
        start < rest.Length ? LengthUntil(rest[start..].IndexOfAnyExceptInRange('0', '9'), rest[start..]) : 0;
}
