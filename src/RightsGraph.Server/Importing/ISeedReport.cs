namespace RightsGraph.Server.Importing;

internal interface ISeedReport
{
    void Begin(string folder)
    {
    }

    void Read(ParsedDocument document)
    {
    }

    void Refuse(Refusal refusal, bool isSkipped);
}
