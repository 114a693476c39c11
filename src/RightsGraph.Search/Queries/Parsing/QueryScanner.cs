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
        if (!IsWordAt(position, word))
        {
            return false;
        }

        position += word.Length;
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
        while (close < text.Length && !IsQuoteAt(close))
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
        while (!EndsWord(Current) || AtGershayim(position))
        {
            position++;
        }

        return text[start..position];
    }

    /// <summary>The ends of the words from here on that only blanks separate, before the next operator.</summary>
    public IReadOnlyList<int> EndsOfWords(int max)
    {
        var ends = new List<int>(max);
        var start = position;
        while (ends.Count < max && !EndsWord(At(start)) && (ends.Count == 0 || !IsOperatorAt(start)))
        {
            var end = start;
            while (!EndsWord(At(end)))
            {
                end++;
            }

            ends.Add(end);
            for (start = end; start < text.Length && IsBlank(At(start)); start++)
            {
            }
        }

        return ends;
    }

    /// <summary>The text from here to a position behind it.</summary>
    public string TextTo(int end) => text[position..end];

    public void MoveTo(int end) => position = end;

    private bool IsOperatorAt(int start) =>
        At(start) is '+' or '-'
        || FieldSyntax.EndOf(text.AsSpan(Math.Min(start, text.Length)), out _) > 0
        || IsWordAt(start, "AND") || IsWordAt(start, "OR") || IsWordAt(start, "NOT");

    private bool IsWordAt(int start, string word) =>
        string.CompareOrdinal(text, start, word, 0, word.Length) == 0 && EndsWord(At(start + word.Length));

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

    public bool AtQuote => IsQuoteAt(position);

    private bool IsQuoteAt(int index) => IsQuote(At(index)) && !AtGershayim(index);

    // Between two Hebrew letters it is part of an acronym, as in צה"ל.
    private bool AtGershayim(int index) =>
        index > 0
        && At(index) is '"' or '\u201C' or '\u201D'
        && CharacterClasses.IsHebrew(text[index - 1])
        && CharacterClasses.IsHebrew(At(index + 1));

    private static bool IsQuote(char character) => character is '"' or '\u201C' or '\u201D' or '\u201E' or '«' or '»';

    public static bool IsBlank(char character) => character == '\0' || char.IsWhiteSpace(character);

    private static bool EndsWord(char character) =>
        IsBlank(character) || IsQuote(character) || character is '(' or ')' or '|';

    private char At(int index) => index < text.Length ? text[index] : '\0';
}
