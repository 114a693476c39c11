using RightsGraph.Archive.Reading;

namespace RightsGraph.Server.Importing;

internal interface ISeedReport
{
    void Begin(string folder)
    {
    }

    void Read(ReadDocument document)
    {
    }

    void Refuse(Refusal refusal, bool isSkipped);
}
