namespace RightsGraph.Archive.Readers;

/// <summary>Lines of a source document that are in no record, and why: nothing is dropped without being told.</summary>
/// <param name="Lines">1-based; rows, items or posts where the format has no lines.</param>
/// <param name="Reason">One of <see cref="LeftOutReasons"/>, or what a reader says of its own format.</param>
/// <param name="Text">The beginning of what is left out, safe to show.</param>
public sealed record LeftOut(LineSpan Lines, string Reason, string Text)
{
    internal static LeftOut Of(int line, string reason, string text) =>
        new(new LineSpan(line, line), reason, FieldProblems.Shortened(text));
}
