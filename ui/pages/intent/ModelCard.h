// A card of the Intent page: words one finding about the active model, or says what will stand here. GUI thread.
#pragma once

#include "core/pipeline/Intent.h"
#include "ui/session/ProjectSession.h"
#include "ui/widgets/Card.h"

namespace guidepost::ui {

class ModelCard : public Card {
public:
  ModelCard(ProjectSession& session, const QString& objectName) : Card(objectName), session_(session) {}

  virtual void showModel(const pipeline::ModelSummary& model) = 0;
  virtual void showNothing() = 0; // no project, no log or no model
  virtual void setWords() {}      // after a change of the language, before one of the two above

protected:
  ProjectSession& session() const { return session_; }
  const pipeline::ModelSummary* model() const {
    return session_.isOpen() && session_.state().model ? &*session_.state().model : nullptr;
  }

private:
  ProjectSession& session_;
};

} // namespace guidepost::ui
