namespace RightsGraph.Server.Importing;

internal interface ISeedReport
{
    void Begin(string folder)
    {
    }

    void Read(ParsedDocument document)
    {
    }

    /// <summary>Hears of files that are no documents.</summary>
    void LeaveAlone(string message)
    {
    }

    void Note(ReadNote note)
    {
    }

    void Refuse(Refusal refusal, bool isSkipped);
}
