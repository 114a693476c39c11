namespace RightsGraph.Archive.Readers.Tables;

/// <summary>Ends the reading of a table whose row has far more cells than are read: the time of the library grows with
/// the square of their number.</summary>
internal sealed class RowGuard(TextReader text, char delimiter) : TextReader
{
    /// <summary>A long text in quotes holds delimiters too, so the limit of columns is refused later.</summary>
    private const int MaxDelimiters = 8 * ReadLimits.Columns;

    private int delimiters;

    /// <exception cref="InvalidDataException">The row has too many cells.</exception>
    public override int Read(char[] buffer, int index, int count) => Read(buffer.AsSpan(index, count));

    /// <inheritdoc cref="Read(char[], int, int)"/>
    public override int Read(Span<char> buffer)
    {
        var read = text.Read(buffer);
        for (ReadOnlySpan<char> rest = buffer[..read]; !rest.IsEmpty;)
        {
            var end = rest.IndexOfAny('\n', '\r');
            delimiters += (end < 0 ? rest : rest[..end]).Count(delimiter);
            if (delimiters > MaxDelimiters)
            {
                throw new InvalidDataException(
                    $"a row has more than {MaxDelimiters:N0} cells; at most {ReadLimits.Columns:N0} are read of one");
            }

            delimiters = end < 0 ? delimiters : 0;
            rest = end < 0 ? [] : rest[(end + 1)..];
        }

        return read;
    }

    public override int Peek() => text.Peek();

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            text.Dispose();
        }

        base.Dispose(disposing);
    }
}
