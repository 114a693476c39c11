namespace RightsGraph.Search.Queries.Parsing;

/// <summary>Scans a query from left to right. Past the end it sees U+0000, which counts as a blank.</summary>
internal sealed class QueryScanner(string text)
{
    private int position;

    public bool AtEnd => position >= text.Length;

    public char Current => At(position);

    public char Next => At(position + 1);

    public void Advance() => position++;

    public void SkipBlanks()
    {
        while (!AtEnd && IsBlank(Current))
        {
            position++;
        }
    }

    public bool TryPass(char wanted)
    {
        if (AtEnd || Current != wanted)
        {
            return false;
        }

        position++;
        return true;
    }

    /// <summary>Passes an operator only where it is a whole word.</summary>
    public bool TryPassOperator(string word)
    {
        var end = position + word.Length;
        if (string.CompareOrdinal(text, position, word, 0, word.Length) != 0 || !EndsWord(At(end)))
        {
            return false;
        }

        position = end;
        return true;
    }

    /// <summary>Passes a field's name and colon only where an operand follows.</summary>
    public SearchField? TryPassField()
    {
        var end = FieldSyntax.EndOf(text.AsSpan(Math.Min(position, text.Length)), out var field);
        if (end == 0 || IsBlank(At(position + end)) || At(position + end) is ')' or '|')
        {
            return null;
        }

        position += end;
        return field;
    }

    /// <summary>Null where there is no closing quotation mark.</summary>
    public string? TryReadQuoted()
    {
        var close = position + 1;
        while (close < text.Length && !IsQuote(text[close]))
        {
            close++;
        }

        if (close >= text.Length)
        {
            return null;
        }

        var quoted = text[(position + 1)..close];
        position = close + 1;
        return quoted;
    }

    public string ReadWord()
    {
        var start = position;
        while (!EndsWord(Current))
        {
            position++;
        }

        return text[start..position];
    }

    /// <summary>Null, with nothing passed, where there is no tilde with a number.</summary>
    public int? TryReadTildeNumber()
    {
        if (AtEnd || Current != '~' || !char.IsAsciiDigit(Next))
        {
            return null;
        }

        position++;
        var number = 0;
        for (; !AtEnd && char.IsAsciiDigit(Current); position++)
        {
            number = Math.Min((number * 10) + (Current - '0'), short.MaxValue);
        }

        return number;
    }

    public static bool IsQuote(char character) => character is '"' or '\u201C' or '\u201D' or '\u201E' or '«' or '»';

    public static bool IsBlank(char character) => character == '\0' || char.IsWhiteSpace(character);

    private static bool EndsWord(char character) =>
        IsBlank(character) || IsQuote(character) || character is '(' or ')' or '|';

    private char At(int index) => index < text.Length ? text[index] : '\0';
}
