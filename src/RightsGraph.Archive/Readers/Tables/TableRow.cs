namespace RightsGraph.Archive.Readers.Tables;

/// <param name="Number">As spreadsheets count rows, from 1; a cell of several lines is in one.</param>
/// <param name="Cells">Blank ones are empty strings.</param>
internal sealed record TableRow(int Number, string[] Cells)
{
    public bool IsBlank => Array.TrueForAll(Cells, string.IsNullOrWhiteSpace);

    public int Filled => Cells.Count(cell => !string.IsNullOrWhiteSpace(cell));
}
