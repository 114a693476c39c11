namespace RightsGraph.Archive.Readers.Dates;

/// <summary>A number, a word or a sign at the beginning of a line.</summary>
/// <param name="Kind">What the token is.</param>
/// <param name="Start">Its index in the line.</param>
/// <param name="End">The index behind it.</param>
/// <param name="IsApart">Whether a blank stands before it.</param>
internal readonly record struct DateToken(DateTokenKind Kind, int Start, int End, bool IsApart)
{
    /// <summary>Of a number, which has at most eight digits.</summary>
    public int Value { get; init; }

    public int Digits { get; init; }

    /// <summary>Of a number in the digits of Persian, which its solar calendar is written in.</summary>
    public bool IsPersian { get; init; }

    /// <summary>Of a word.</summary>
    public required string Folded { get; init; }

    /// <summary>Of a sign; all dashes are '-'.</summary>
    public char Sign { get; init; }

    public bool IsNumber(int minDigits, int maxDigits) =>
        Kind == DateTokenKind.Number && Digits >= minDigits && Digits <= maxDigits;

    public bool IsSign(char sign) => Kind == DateTokenKind.Sign && Sign == sign;
}

internal enum DateTokenKind
{
    End,
    Number,
    Word,
    Sign,
}
