namespace RightsGraph.Server.Importing;

internal interface ISeedReport
{
    void Begin(string folder)
    {
    }

    void Read(ParsedDocument document)
    {
    }

    void Note(ReadNote note)
    {
    }

    void Refuse(Refusal refusal, bool isSkipped);
}
