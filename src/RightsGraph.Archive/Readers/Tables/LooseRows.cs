using System.Text;

namespace RightsGraph.Archive.Readers.Tables;

/// <summary>Reads delimited rows as Excel does: what stands between a closing quote and the delimiter belongs to the
/// cell. It is for tables whose quotes are wrong; well-formed rows are the same as by the rules.</summary>
internal static class LooseRows
{
    /// <exception cref="InvalidDataException">A row is longer than is read.</exception>
    public static IEnumerable<string[]> Read(TextReader text, char delimiter)
    {
        var cells = new List<string>();
        var cell = new StringBuilder();
        var (isQuoted, length) = (false, 0);
        for (var next = text.Read(); next >= 0; next = text.Read())
        {
            var letter = (char)next;
            if (++length > ReadLimits.RowLength)
            {
                throw new InvalidDataException(
                    $"a row has more than {ReadLimits.RowLength:N0} characters; a quotation mark that is never closed "
                        + "makes such rows");
            }

            if (isQuoted)
            {
                if (letter != '"')
                {
                    cell.Append(letter);
                }
                else if (text.Peek() == '"')
                {
                    cell.Append((char)text.Read());
                }
                else
                {
                    isQuoted = false;
                }
            }
            else if (letter == '"' && cell.Length == 0)
            {
                isQuoted = true;
            }
            else if (letter == delimiter)
            {
                EndCell();
            }
            else if (letter is '\r' or '\n')
            {
                if (letter == '\r' && text.Peek() == '\n')
                {
                    text.Read();
                }

                EndCell();
                yield return EndRow();
            }
            else
            {
                cell.Append(letter);
            }
        }

        if (cell.Length > 0 || cells.Count > 0)
        {
            EndCell();
            yield return EndRow();
        }

        void EndCell()
        {
            cells.Add(cell.ToString());
            cell.Clear();
        }

        string[] EndRow()
        {
            string[] row = [.. cells];
            cells.Clear();
            length = 0;
            return row;
        }
    }
}
