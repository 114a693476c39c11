namespace RightsGraph.Archive.Readers.Tables;

/// <param name="Number">As spreadsheets count rows, from 1; a cell of several lines is in one.</param>
/// <param name="Cells">Blank ones are empty strings.</param>
internal sealed record TableRow(int Number, string[] Cells)
{
    public bool IsBlank => Array.TrueForAll(Cells, string.IsNullOrWhiteSpace);

    /// <summary>Whether each cell is a tag such as <c>#date+start</c>.</summary>
    public bool IsTags => Array.TrueForAll(
        Cells, cell => string.IsNullOrWhiteSpace(cell) || cell.Trim() is ['#', >= 'a' and <= 'z', ..]);

    public int Filled
    {
        get
        {
            var filled = 0;
            foreach (var cell in Cells)
            {
                filled += string.IsNullOrWhiteSpace(cell) ? 0 : 1;
            }

            return filled;
        }
    }
}
